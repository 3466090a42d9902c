package org.carequay.ui.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** Switches Faces on with CDI. */
@FacesConfig
@ApplicationScoped
public class FacesSetup {}
