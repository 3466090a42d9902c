/** Claims to insurers and what comes back: files in X12 and papers made of invoices, and the payments that insurers advise. */
package org.carequay.claim;
