/** How mailings are made and printed. */
package org.carequay.mailing.internal;
