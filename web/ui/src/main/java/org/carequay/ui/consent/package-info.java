/** Pages of consents and intake packets. */
package org.carequay.ui.consent;
