// The post step is in the same bundle; it knows itself by this file's name.
require('./index.js')
