/** Pages about one's own sign-in, and those that a link in an e-mail leads to. */
package org.carequay.ui.account;
