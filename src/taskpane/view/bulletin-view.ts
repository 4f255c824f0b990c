/** 通报: for now only whether there is one; its tables come with the bulletin. */
export interface BulletinView {
  readonly text: string;
}
