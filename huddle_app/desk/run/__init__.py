"""The Run screen: everything the moderator needs while the room watches."""
