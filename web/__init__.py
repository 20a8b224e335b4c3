"""Pages and endpoints over HTTP: health, and the doors at which networks call. The desk and the sandbox move in
here."""
