/** Keeps templates and their versions, and writes letters from them. */
package org.carequay.letter.internal;
