/** What people outside the clinic see: patients, attorneys, referring providers. */
package org.carequay.ui.portal;
