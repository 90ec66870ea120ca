"""Measurements that hold attrib to its promises; not part of the wheel."""

import os

os.environ["ATTRIB_DEBUG"] = "1"  # where attrib itself breaks, so does the measurement
