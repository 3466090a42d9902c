/** What people outside the clinic see: patients their own, attorneys their granted cases, referrers their referrals. */
package org.carequay.portal;
