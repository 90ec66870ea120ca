"""Measurements that hold attrib to its promises; not part of the wheel."""
