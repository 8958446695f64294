"""The working area in which the room is asked to vote."""
