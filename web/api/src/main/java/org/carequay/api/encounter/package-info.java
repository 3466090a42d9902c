/** Encounters with their notes, and the codes that notes use. */
package org.carequay.api.encounter;
