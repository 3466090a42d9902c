/**
 * Two demo clinics with two years of believable injury care, told through the features' own services as the demo
 * accounts, so that every rule that binds users binds the demo too.
 */
package org.carequay.batch.demo;
