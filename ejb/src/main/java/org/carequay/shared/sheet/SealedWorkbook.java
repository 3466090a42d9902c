package org.carequay.shared.sheet;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * A streaming workbook whose rows, while they wait on disk for the file to be made, are under a key that is nowhere else. They
 * are not compressed there: that takes longer than writing them, and the file is compressed anyway.
 */
final class SealedWorkbook extends SXSSFWorkbook {
    /** A file that is a twentieth larger than at the usual level, in three quarters of the time. */
    private static final int DEFLATED = 3;

    SealedWorkbook(int rowsInMemory) {
        super(rowsInMemory);
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream archive = super.createArchiveOutputStream(out);
        archive.setLevel(DEFLATED);
        return archive;
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return new SealedRows();
    }

    private static final class SealedRows extends SheetDataWriter {
        private OneTimeKey key;

        SealedRows() throws IOException {
            super();
        }

        /** Called while the parent is made, before this object's own fields are. */
        private OneTimeKey key() {
            if (key == null) {
                key = new OneTimeKey();
            }
            return key;
        }

        @Override
        protected OutputStream decorateOutputStream(FileOutputStream file) {
            return key().sealing(file);
        }

        @Override
        protected InputStream decorateInputStream(FileInputStream file) {
            return key().opening(file);
        }
    }
}
