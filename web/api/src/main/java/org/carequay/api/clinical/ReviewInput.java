package org.carequay.api.clinical;

import org.carequay.clinical.ReviewPart;

/** A list that was gone through with the patient. */
public record ReviewInput(ReviewPart part) {}
