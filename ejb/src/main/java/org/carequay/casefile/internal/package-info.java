/** How the case feature works inside. */
package org.carequay.casefile.internal;
