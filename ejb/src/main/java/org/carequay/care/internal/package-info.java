/** Services of {@code care}. What keeps rows hidden is in the database: the policies {@code visible_patients}. */
package org.carequay.care.internal;
