/** Pages on which the clinic keeps its letters and forms. */
package org.carequay.ui.letter;
