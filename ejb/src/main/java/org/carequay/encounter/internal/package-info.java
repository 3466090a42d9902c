/** How notes are written, signed, coded and handed to billing. */
package org.carequay.encounter.internal;
