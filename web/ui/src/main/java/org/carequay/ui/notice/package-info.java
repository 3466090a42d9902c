/** What the staff is told inside the application. */
package org.carequay.ui.notice;
