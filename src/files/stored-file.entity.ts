import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file that somebody uploaded. Its bytes lie under their own hash, once however often they were sent. */
@Entity('stored_file')
@Index('ix_stored_file_hash', ['sha256'])
export class StoredFile {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  sha256: string;

  @Column('int')
  size: number;

  @Column('text')
  mediaType: string;

  /** As the person named it; shown, never used as a path. */
  @Column('text')
  name: string;

  @Column('uuid')
  uploadedBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
