/** Encounters, their notes, and what makes a note whole. */
package org.carequay.encounter.model;
