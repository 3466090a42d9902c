/** Pages about who may see which patient: care teams, requests, emergency access and its review. */
package org.carequay.ui.care;
