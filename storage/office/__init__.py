"""Who there is, as rows: units and clusters with their days, people and posts, rosters, invitations. What they are sent
or asked is for the folders above."""
