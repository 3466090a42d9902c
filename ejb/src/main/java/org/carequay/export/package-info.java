/** Gives out all that the clinic has of a patient, for machines and for people, and accounts for it. */
package org.carequay.export;
