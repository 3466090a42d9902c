/** Consents and intake packets in the API. */
package org.carequay.api.consent;
