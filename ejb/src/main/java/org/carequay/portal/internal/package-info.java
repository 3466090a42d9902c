/** How the portals work inside. */
package org.carequay.portal.internal;
