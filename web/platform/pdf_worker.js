// PDFs are taken apart here, by a library that reads what strangers wrote. It gets no way out: what could
// reach the network or what the page keeps is gone before it starts.

import './pdf_worker_lock.js';
// @ts-ignore laid beside the page by scripts/make_dist.mjs
import '../pdfjs/pdf.worker.min.js';
