// Rows: what the app has derived of events, kept in files of their own beside one copy's segments,
// so that the next opening can show claims before it has read their histories. They are framed like
// records and mean nothing here. No event depends on them: what of them is torn, damaged, of
// another version or gone is not told, and nobody is troubled.
#include "store/journal.h"

#include "store/document_codec.h"

#include <utility>

namespace store {

void Journal::read_rows(std::size_t copy, std::vector<ports::DiskFile> files, std::size_t at)
{
    while (at < files.size() && !is_rows_file(files[at].name)) ++at;
    if (at == files.size()) {
        rows_.read = true;
        rows_.copy = copy;
        news_.emplace_back(RowsRead{});
        return survey(0);
    }
    const std::string name = files[at].name;
    read(copy, name, [this, copy, at, files = std::move(files)](ports::DiskAnswer& answer) mutable {
        if (answer.fault == ports::DiskFault::None) {
            rows_.kept.push_back({.name = files[at].name, .version = answer.version});
            take_rows(answer.bytes);
        }
        read_rows(copy, std::move(files), at + 1);
    });
}

void Journal::take_rows(std::string_view bytes)
{
    const SegmentContent content = read_segment(bytes);
    if (content.kind != SegmentKind::Ours) return;
    RowsFound found;
    for (const SegmentRecord& record : content.records) {
        const Framed& row = record.content;
        if (row.kind == RecordKind::Row) {
            found.rows.push_back({.basis = row.id, .bytes = std::string(row.bytes)});
        }
        if (row.kind == RecordKind::Document && digest_of_document(row.bytes) == row.id) {
            take_document(row);
        }
    }
    if (!found.rows.empty()) news_.emplace_back(std::move(found));
}

void Journal::keep_rows(const ports::RowsToKeep& piece)
{
    const bool can =
        opened_ && health_.newer_files == 0 && rows_.read && !copies_[rows_.copy].absent;
    if (!can) return news_.emplace_back(RowsKept{}), void();
    for (const ports::KeptRow& row : piece.rows) {
        append_record(
            rows_.buffer,
            {.kind = RecordKind::Row, .bytes = row.bytes, .signature = {}, .id = row.basis}, 0);
    }
    rows_.instead = rows_.instead || piece.instead;
    rows_.ending = piece.last;
    const bool full = rows_.buffer.size() >= options_.healed_bytes;
    if (full || (rows_.ending && !rows_.buffer.empty())) write_rows();
    finish_keeping();
}

// The documents go first: they say by which rules the rows of the file were derived.
void Journal::write_rows()
{
    const SegmentName number = next_segment();
    std::string bytes = segment_header(number);
    for (const auto& [name, document] : documents_) {
        if (document.bytes.empty()) continue;
        append_record(bytes,
                      {.kind = RecordKind::Document,
                       .bytes = document.bytes,
                       .signature = {},
                       .id = document.id},
                      0);
    }
    bytes += std::exchange(rows_.buffer, {});
    ++rows_.writing;
    const std::string name = rows_file_name(number);
    write(rows_.copy, {.name = name, .bytes = bytes, .last = true},
          [this, name](ports::DiskAnswer& answer) {
              --rows_.writing;
              if (answer.fault == ports::DiskFault::None)
                  rows_.written.push_back({.name = name, .version = answer.version});
              else
                  rows_.failed = true;
              finish_keeping();
          });
}

// Once all of it is written. What it stands in the place of goes only now.
void Journal::finish_keeping()
{
    if (!rows_.ending || rows_.writing > 0) return;
    const bool whole = !rows_.failed;
    if (whole && rows_.instead) {
        for (const ports::DiskFile& old : std::exchange(rows_.kept, {})) {
            copies_[rows_.copy].disk->remove(ask([](ports::DiskAnswer&) {}), old.name, old.version);
        }
    }
    for (ports::DiskFile& file : std::exchange(rows_.written, {})) {
        rows_.kept.push_back(std::move(file));
    }
    rows_.failed = rows_.instead = rows_.ending = false;
    news_.emplace_back(RowsKept{.whole = whole});
}

} // namespace store
