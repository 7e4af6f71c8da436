package io.apportion.columnar;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import io.apportion.spark.RowSource;
import io.apportion.storage.StorageFailure;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.page.PageReadStore;

/**
 * Groups of the row groups that one task reads. Whenever the groups take the memory they may take, and where sums of
 * another scale begin, those so far are handed out and counting begins anew.
 */
final class GroupRows implements RowSource.Rows {
    private final GroupScan scan;
    private final Configuration hadoop;
    private final Groups groups;
    private final Iterator<FilePart> parts;

    private FilePart part;
    private OpenFile file;
    private FileLayout layout;
    private Iterator<Integer> rowGroups = List.<Integer>of().iterator();
    private PageReadStore pages;
    private RowGroup rowGroup;
    private List<Integer> scales;
    private int group = -1;

    GroupRows(GroupScan scan, ZoneId zone, List<FilePart> parts, Configuration hadoop) {
        this.scan = scan;
        this.hadoop = hadoop;
        this.groups = new Groups(scan, zone);
        this.parts = parts.iterator();
    }

    @Override
    public boolean next() {
        group++;
        if (group < groups.count()) {
            return true;
        }
        groups.clear();
        group = 0;
        count();
        return groups.count() > 0;
    }

    @Override
    public Object[] values() {
        return groups.row(group);
    }

    @Override
    public void close() throws IOException {
        closeRowGroup();
        if (file != null) {
            file.close();
        }
    }

    /** Counts rows until the groups are full, or would be of another scale, or there are no more rows. */
    private void count() {
        try {
            while (true) {
                if (rowGroup != null && rowGroup.addBatch()) {
                    if (groups.areFull()) {
                        return;
                    }
                    continue;
                }
                closeRowGroup();
                if (!rowGroups.hasNext() && !openFile()) {
                    return;
                }
                if (groups.count() > 0 && !scales.equals(layout.scales())) {
                    return;
                }
                openRowGroup();
            }
        } catch (ApportionException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw StorageFailure.explained("read " + part.file(), e).orElseGet(() -> damaged(e));
        }
    }

    private boolean openFile() throws IOException {
        while (!rowGroups.hasNext()) {
            if (!parts.hasNext()) {
                return false;
            }
            if (file != null) {
                file.close();
            }
            part = parts.next();
            file = new OpenFile(part.file(), hadoop);
            layout = layout();
            rowGroups = part.rowGroups().iterator();
        }
        return true;
    }

    private FileLayout layout() {
        try {
            return FileLayout.of(scan, file.reader().getFooter());
        } catch (Uncovered e) {
            throw new ApportionException(
                    Category.TRANSIENT,
                    "Cannot read " + part.file() + ": it is not the file that was planned [" + e.getMessage() + "]",
                    "It was replaced while it was read. Run again.",
                    e);
        }
    }

    private void openRowGroup() throws IOException {
        int next = rowGroups.next();
        pages = file.rowGroup(layout, next);
        scales = layout.scales();
        rowGroup = new RowGroup(layout, pages, file.rows(next), part.shownPath(), groups);
    }

    private void closeRowGroup() {
        rowGroup = null;
        if (pages != null) {
            pages.close();
            pages = null;
        }
    }

    private ApportionException damaged(Exception cause) {
        return new ApportionException(
                Category.BAD_DATA,
                "Cannot read " + part.file() + ": it is damaged ["
                        + cause.getClass().getSimpleName() + ": " + cause.getMessage() + "]",
                "Deliver the file again. Nothing was published; readers still see the last good night.",
                cause);
    }
}
