/** What happened, who did it and who looked: append-only, chained, verifiable. */
package org.carequay.audit;
