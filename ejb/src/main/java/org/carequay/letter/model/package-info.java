/** What a letter is made of: formatted text, its fields and conditions, and the sheet of paper around it. */
package org.carequay.letter.model;
