/** What the staff is told inside the application: posted in the transaction of its cause, once, to whoever's work it is. */
package org.carequay.notice;
