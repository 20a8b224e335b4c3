"""E-mail: letters read, cut, not answered, composed, refused; and a real server where there is one."""
