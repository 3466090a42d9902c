/** How notices are kept. */
package org.carequay.notice.internal;
