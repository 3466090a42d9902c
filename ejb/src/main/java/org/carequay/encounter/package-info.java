/** What was found and done at a visit: the note, its codes, and the signature that fixes it. */
package org.carequay.encounter;
