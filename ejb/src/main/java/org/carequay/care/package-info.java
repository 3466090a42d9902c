/** Who may see which patient: care teams, requests to see somebody, and emergency access that is flagged and reviewed. */
package org.carequay.care;
