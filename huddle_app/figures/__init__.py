"""Every chart, drawn once: as vectors in the PDF and as SVG on screen; and the colours all rooms share."""
