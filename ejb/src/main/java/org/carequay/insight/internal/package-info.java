/** How the insight feature works inside. */
package org.carequay.insight.internal;
