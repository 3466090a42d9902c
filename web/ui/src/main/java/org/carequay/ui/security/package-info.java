/** Signing in to the pages: who a browser session acts as, checked again on every request. */
package org.carequay.ui.security;
