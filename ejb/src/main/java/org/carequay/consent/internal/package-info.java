/** Services, SQL and papers of consents. */
package org.carequay.consent.internal;
