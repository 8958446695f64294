"""Pages and pieces that several modes of the desk share, all over the open workshop."""
