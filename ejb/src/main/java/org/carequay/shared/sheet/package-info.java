/** Tables that leave the house: workbooks and CSV, written row by row, in which no text is ever taken for a formula. */
package org.carequay.shared.sheet;
