"""The Teams page of the desk: the rounds, why their teams are as they are, and what is wanted of them."""
