### What the machine says of a file, a folder or a line.

cli-machine-enoent = there is no such file or folder
cli-machine-eacces = it is not allowed
cli-machine-eperm = it is not allowed
cli-machine-eisdir = that is a folder and not a file
cli-machine-enotdir = that is a file and not a folder
cli-machine-eexist = it is there already
cli-machine-enospc = the disk is full
cli-machine-edquot = the share of the disk is used up
cli-machine-erofs = the disk may only be read
cli-machine-eio = the disk does not read or write
cli-machine-efbig = the file is too large
cli-machine-enametoolong = the name is too long
cli-machine-emfile = too many files are open
cli-machine-enfile = too many files are open
cli-machine-ebusy = another program holds it
cli-machine-eloop = its links go in a circle
cli-machine-enotempty = the folder is not empty
cli-machine-econnrefused = the other machine takes no connection
cli-machine-econnreset = the other machine broke the connection off
cli-machine-etimedout = the other machine did not answer in time
cli-machine-einval = the name or value cannot be used
cli-machine-eaddrinuse = another program uses the port
cli-machine-eaddrnotavail = this machine does not have that address
cli-machine-enetunreach = there is no way to that network
cli-machine-ehostunreach = there is no way to that machine
cli-machine-other = the machine says { $name }
