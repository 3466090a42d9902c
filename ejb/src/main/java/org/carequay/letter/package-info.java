/** Letters and forms: templates that the clinic edits, their published versions, and PDFs made from them. */
package org.carequay.letter;
