"""What is a cue where it stands, whether it reports, and what stands for a missing one."""
