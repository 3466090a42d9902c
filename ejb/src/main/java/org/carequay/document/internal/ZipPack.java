package org.carequay.document.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.carequay.document.DocumentContent;
import org.carequay.document.PdfRenderer;
import org.carequay.document.RecordsPacks.Pack;

/** The files as they are, numbered in their order, and the index; written as they are read, whatever their size. */
record ZipPack(List<DocumentContent> contents, PackIndex index, PdfRenderer renderer) implements Pack {
    @Override
    public void writeTo(OutputStream to) throws IOException {
        List<PackIndex.Line> lines = new ArrayList<>();
        for (DocumentContent content : contents) {
            content.check();
            lines.add(new PackIndex.Line(
                    content.document(),
                    String.format(
                            "%03d %s", lines.size() + 1, content.document().fileName())));
        }
        ZipOutputStream zip = new ZipOutputStream(to);
        zip.putNextEntry(entry("000 index.pdf", index.now().toEpochMilli()));
        zip.write(renderer.render(index.page(lines)));
        zip.closeEntry();
        for (int i = 0; i < contents.size(); i++) {
            DocumentContent content = contents.get(i);
            zip.putNextEntry(
                    entry(lines.get(i).place(), content.document().createdAt().toEpochMilli()));
            content.writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    private static ZipEntry entry(String name, long at) {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.fromMillis(at));
        return entry;
    }
}
