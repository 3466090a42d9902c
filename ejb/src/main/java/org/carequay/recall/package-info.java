/** Recalls: nobody who should come back is forgotten, and nobody is written to about it twice. */
package org.carequay.recall;
