/** The page of a visit's note. */
package org.carequay.ui.encounter;
