/** Who sees which patient: care teams, requests to see somebody, emergency access. */
package org.carequay.api.care;
