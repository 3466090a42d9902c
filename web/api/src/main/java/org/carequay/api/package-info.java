/** The JSON API: thin resources over the features' services, closed by default, errors as problem details (RFC 9457). */
package org.carequay.api;
