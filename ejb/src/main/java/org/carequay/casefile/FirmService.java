package org.carequay.casefile;

import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** The law firms the clinic works with. */
public interface FirmService {
    @Requires(Permission.CASE_READ)
    List<FirmView> all();

    @Requires(Permission.CASE_WRITE)
    FirmView add(NewFirm firm);
}
