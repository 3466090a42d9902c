/** Notices to staff over JSON. */
package org.carequay.api.notice;
